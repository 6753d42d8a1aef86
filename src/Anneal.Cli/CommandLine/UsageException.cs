namespace Anneal.Cli.CommandLine;

/// <summary>
/// The caller must fix something on the command line or in a file; the message says what, where and how.
/// </summary>
internal class UsageException(string message) : Exception(message);
