/**
 * Models that run in this process: a folder with an ONNX graph and its tokenizer, as a reward
 * model, a process reward model, an attribute rater, or by the likelihood or the likeness of texts.
 *
 * <p>What the folder says is read and checked before anything is asked; what it does not say must
 * be said in the run file, and nothing is guessed that changes a score. Rooms: {@code folder}
 * reads, {@code text} writes conversations out, {@code batch} holds tokens, {@code engine}
 * computes, {@code head} makes scores.
 */
@NullMarked
package assayer.adapters.local;

import org.jspecify.annotations.NullMarked;
