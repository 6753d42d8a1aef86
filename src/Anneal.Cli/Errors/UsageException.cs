namespace Anneal.Cli.Errors;

/// <summary>
/// The caller must mend something on the command line or in a file; the message says what, where and how.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
