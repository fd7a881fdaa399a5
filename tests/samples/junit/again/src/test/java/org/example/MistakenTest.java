package org.example;

import assayer.junit.AssayRun;

/** Its run file has a mistake. */
@AssayRun("mistaken.yaml")
class MistakenTest {}
