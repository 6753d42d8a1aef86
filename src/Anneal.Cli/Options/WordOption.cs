namespace Anneal.Cli.Options;

/// <summary>Options that take one of a few words, and say so when another comes.</summary>
internal static class WordOption
{
    /// <summary>An option; null where it is not given.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Meaning and default.</param>
    /// <param name="words">The words.</param>
    public static Option<string?> Create(string name, string description, params IReadOnlyList<string> words)
    {
        var option = new Option<string?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (!words.Contains(word))
                    result.AddError($"'{name}' must be one of {string.Join(", ", words)}, but was '{word}'.");
                return word;
            },
        };
        option.CompletionSources.Add([.. words]);
        return option;
    }
}
