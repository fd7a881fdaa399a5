import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a PNG again with at most 256 colours, which a page of text and lines does not notice: the
 * commonest stay, each other becomes the nearest of them. {@code java Palette.java IN OUT}
 */
final class Palette {
  private static final int MOST = 256;

  private Palette() {}

  public static void main(String[] files) throws IOException {
    BufferedImage image = ImageIO.read(new File(files[0]));
    write(reduced(image, commonest(image)), new File(files[1]));
  }

  private static List<Integer> commonest(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    Comparator<Integer> common = Comparator.comparing(counts::get);
    return counts.keySet().stream()
        .sorted(common.reversed().thenComparing(colour -> colour))
        .limit(MOST)
        .toList();
  }

  private static BufferedImage reduced(BufferedImage image, List<Integer> colours) {
    int[] all = colours.stream().mapToInt(colour -> colour).toArray();
    IndexColorModel model = new IndexColorModel(8, all.length, all, 0, false, -1, 0);
    BufferedImage out =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> indexes = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        int index = indexes.computeIfAbsent(colour, c -> nearest(all, c));
        out.getRaster().setSample(x, y, 0, index);
      }
    }
    return out;
  }

  private static int nearest(int[] all, int colour) {
    int best = 0;
    for (int i = 1; i < all.length; i++) {
      best = distance(all[i], colour) < distance(all[best], colour) ? i : best;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static void write(BufferedImage image, File file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam small = writer.getDefaultWriteParam();
    small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    small.setCompressionQuality(0); // the smallest file; nothing is lost by it
    file.delete();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), small);
    }
    writer.dispose();
  }
}
