/**
 * Labels from a verifier that errs. It is a channel with two rates, of wrong answers accepted and
 * of right ones rejected; never one pooled error rate, since the two hurt differently and a test
 * set's mix of right and wrong is not the mix in use. Everything needs rates that add up to less
 * than 1: beyond, the verifier tells nothing.
 */
@NullMarked
package assayer.metrics.noise;

import org.jspecify.annotations.NullMarked;
