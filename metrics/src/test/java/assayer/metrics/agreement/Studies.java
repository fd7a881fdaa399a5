package assayer.metrics.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;

/** Random ratings, and the same in the form of DKPro Agreement, an independent library. */
final class Studies {
  private Studies() {}

  /** Ratings of items by raters who agree more often than not. */
  static int[][] ratings(int items, int raters, int categories, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] ratings = new int[items][raters];
    for (int[] item : ratings) {
      int right = random.nextInt(categories) * random.nextInt(2);
      Arrays.setAll(item, r -> random.nextInt(3) > 0 ? right : random.nextInt(categories));
    }
    return ratings;
  }

  /** As counts of categories. */
  static int[][] counts(int[][] ratings, int categories) {
    int[][] counts = new int[ratings.length][categories];
    for (int i = 0; i < ratings.length; i++) {
      for (int category : ratings[i]) {
        counts[i][category]++;
      }
    }
    return counts;
  }

  /** What one rater said. */
  static int[] rater(int[][] ratings, int rater) {
    return Arrays.stream(ratings).mapToInt(item -> item[rater]).toArray();
  }

  static CodingAnnotationStudy study(int[][] ratings) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(ratings[0].length);
    for (int[] item : ratings) {
      study.addItemAsArray(Arrays.stream(item).boxed().toArray());
    }
    return study;
  }
}
