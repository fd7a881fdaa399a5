package org.example;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Run files by JUnit's own suites. */
@Suite
@IncludeEngines("assayer")
@SelectDirectories("src/test/resources/assayer")
class FoldersTest {}
