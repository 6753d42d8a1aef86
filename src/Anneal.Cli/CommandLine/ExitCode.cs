namespace Anneal.Cli.CommandLine;

/// <summary>How the tool ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is no: there are findings, or a difference.</summary>
    public const int No = 1;

    /// <summary>The caller must fix something; a line on standard error says what.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by Ctrl-C; what was done is reported.</summary>
    public const int Interrupted = 130;
}
