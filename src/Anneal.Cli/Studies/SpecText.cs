using System.CommandLine.Parsing;
using System.Text.Json;
using Anneal.Studies;

namespace Anneal.Cli.Studies;

/// <summary>Writes and reads what a store keeps of a sweep's command line.</summary>
internal static class SpecText
{
    private const string Schedules = "--schedules";

    /// <summary>The text to keep: files of schedules are written out, and everything that only one process does is left
    /// out.</summary>
    public static string Write(ParseResult parsed, SweepLine line, SweptStudy swept)
    {
        var words = new List<string>();
        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>())
            if (!given.Implicit && given.Option.Name != Schedules && line.Symbols.Contains(given.Option))
                words.AddRange(given.Tokens.Select(token => token.Value).Prepend(given.Option.Name));
        words.Add(Schedules);
        words.AddRange(swept.Settings.Space.Schedules.Select(schedule => schedule.ToString()));
        if (line.CommandOf(parsed) is { Count: > 0 } command)
            words.AddRange(command.Prepend("--"));
        return JsonSerializer.Serialize(
            new StudySpec(words, Environment.CurrentDirectory, StudySpec.CutSpec.Of(swept.Settings.Cut)),
            SpecJson.Default.StudySpec
        );
    }

    /// <summary>Reads it, as the sweep read its own.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static (ParseResult Parsed, StudySpec Spec) Read(StoredStudy stored, SweepLine line)
    {
        using var database = new StudyDatabase(stored.RequireAddress());
        var spec = Parse(database, stored);
        return (Parsed("sweep", line.Symbols, spec.Arguments, stored), spec);
    }

    /// <summary>What is kept of a study; null where it is not begun.</summary>
    public static StudySpec? Begun(StoredStudy stored)
    {
        if (stored.Address.IsFile && !File.Exists(stored.Text))
            return null;
        using var database = new StudyDatabase(stored.Address);
        return database.Studies().Any(study => study.Name == stored.Name) ? Parse(database, stored) : null;
    }

    /// <summary>The text to keep of a study to which something was added.</summary>
    /// <param name="spec">What was kept before.</param>
    /// <param name="words">The words that say what is added.</param>
    public static string Extended(StudySpec spec, IReadOnlyList<string> words) =>
        JsonSerializer.Serialize(
            spec with
            {
                Extensions = [.. spec.Extensions ?? [], words],
            },
            SpecJson.Default.StudySpec
        );

    /// <summary>What the command line says, with what a range test took before, and what was added later.</summary>
    /// <exception cref="InvalidDataException">The words are none that this version knows.</exception>
    public static SweptStudy Completed(
        SweptStudy swept,
        StudySpec spec,
        StoredStudy stored,
        CancellationToken cancellationToken
    )
    {
        if (spec.Cut is { } cut)
            swept = swept with { Settings = swept.Settings.After(cut.ToCut()) };
        var options = new ExtensionOptions();
        foreach (var words in spec.Extensions ?? [])
        {
            var parsed = Parsed("extend", options.All, words, stored);
            var extension = options.Read(parsed, swept.Settings, cancellationToken);
            swept = swept with { Settings = extension.Apply(swept.Settings) };
        }
        return swept;
    }

    private static StudySpec Parse(StudyDatabase database, StoredStudy stored)
    {
        StudySpec? spec;
        try
        {
            spec = JsonSerializer.Deserialize(database.SpecOf(stored.Name), SpecJson.Default.StudySpec);
        }
        catch (JsonException)
        {
            spec = null;
        }
        return spec?.Arguments is null
            ? throw new InvalidDataException(
                $"study '{stored.Name}' of '{stored.Text}' was not begun by 'anneal sweep'; the program that began it "
                    + "works on it."
            )
            : spec;
    }

    private static ParseResult Parsed(
        string name,
        IEnumerable<Symbol> symbols,
        IReadOnlyList<string> words,
        StoredStudy stored
    )
    {
        var command = new Command(name);
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        var parsed = command.Parse([.. words], new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors is [var error, ..]
            ? throw new InvalidDataException($"study '{stored.Name}' was begun by another version: {error.Message}")
            : parsed;
    }
}
