namespace Anneal.Cli.Options;

/// <summary>The file that a command draws into.</summary>
internal static class SvgOption
{
    /// <param name="what">What is drawn.</param>
    public static Option<string?> Create(string what) =>
        new("--svg")
        {
            Description =
                $"File to draw {what} into, as PNG where its name ends in .png; '-' is standard output. Default: none.",
            HelpName = "FILE",
        };
}
