namespace Anneal.Cli.CommandLine;

/// <summary>The letters that stand for the options that are used most, the same in every command.</summary>
internal static class ShortNames
{
    private static readonly Dictionary<string, string> Letters = new()
    {
        ["--batch"] = "-b",
        ["--dataset"] = "-d",
        ["--epochs"] = "-e",
        ["--format"] = "-f",
        ["--json"] = "-j",
        ["--model"] = "-m",
        ["--output"] = "-o",
        ["--rate"] = "-r",
        ["--steps"] = "-s",
        ["--threads"] = "-t",
    };

    /// <summary>Lets an option be called by its letter, if it has one.</summary>
    public static void AddTo(Option option)
    {
        foreach (var name in option.Aliases.Prepend(option.Name).ToArray())
            if (Letters.TryGetValue(name, out var letter))
                option.Aliases.Add(letter);
    }
}
