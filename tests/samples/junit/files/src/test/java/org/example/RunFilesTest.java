package org.example;

import assayer.junit.AssayRuns;

/** Every run file in src/test/resources/assayer, with the gates it holds. */
@AssayRuns
class RunFilesTest {}
