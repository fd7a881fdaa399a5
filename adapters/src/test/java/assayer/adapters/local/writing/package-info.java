@org.jspecify.annotations.NullMarked
package assayer.adapters.local.writing;
