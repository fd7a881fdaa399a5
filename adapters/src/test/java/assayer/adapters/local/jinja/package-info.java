/** Tests of chat templates. */
package assayer.adapters.local.jinja;
