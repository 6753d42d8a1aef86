namespace Anneal.Cli.Schedules;

/// <summary>A file among the arguments of a command cannot be read; what other arguments say is not touched.</summary>
/// <param name="message">What must be fixed, with the name of the file.</param>
/// <param name="reason">Why it cannot be read, where the name of the file stands beside it.</param>
internal sealed class UnreadFileException(string message, string reason) : UsageException(message)
{
    /// <summary>Why it cannot be read.</summary>
    public string Reason => reason;
}
