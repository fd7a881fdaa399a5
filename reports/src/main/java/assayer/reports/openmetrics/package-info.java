/**
 * Headlines, verdicts and counts as OpenMetrics text, which GitLab shows in a merge request and
 * Prometheus reads.
 */
@NullMarked
package assayer.reports.openmetrics;

import org.jspecify.annotations.NullMarked;
