using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>
/// Reads the options of the commands of a shell script, with the variables that it sets. Nothing is run.
/// </summary>
internal sealed class ShellSettings
{
    private readonly Dictionary<string, IReadOnlyList<ShellWord>> variables = new(StringComparer.Ordinal);
    private readonly List<Setting> commands = [];
    private long words;

    private ShellSettings() { }

    /// <summary>A map for each command that has options; dashes in their names are underscores.</summary>
    /// <exception cref="InvalidDataException">Its variables stand for too many words.</exception>
    public static IReadOnlyList<Setting> Read(string text)
    {
        var script = new ShellSettings();
        foreach (var command in new ShellWords(text).Commands())
            script.Take(command);
        return script.commands;
    }

    private void Take(IReadOnlyList<ShellWord> command)
    {
        var expanded = new List<ShellWord>();
        foreach (var word in command)
        {
            if (expanded.Count == 0 && word.Assigned is { } name)
                Assign(name, word);
            else if (word.Text is not ("export" or "local" or "set") || expanded.Count > 0)
                expanded.AddRange(Expanded(word));
        }
        words += expanded.Count;
        if (words > SettingLimits.MostCharacters)
            throw Invalid($"the variables of a script must stand for at most {SettingLimits.MostCharacters:N0} words.");
        var options = expanded is [{ Text: "echo" or "printf" }, ..] ? [] : Options(expanded);
        if (options.Count > 0)
            commands.Add(new MapSetting(expanded[0].Line, options));
    }

    private void Assign(string name, ShellWord word)
    {
        var value = word.Values.SelectMany(Expanded).ToArray();
        words += value.Length;
        variables[name] = word.IsAdded ? [.. variables.GetValueOrDefault(name, []), .. value] : value;
    }

    private IEnumerable<ShellWord> Expanded(ShellWord word)
    {
        if (word.Variable is { } name)
            return variables.GetValueOrDefault(name) is { } known
                ? known.Select(part => part with { Line = word.Line })
                : [word];
        return [word with { Text = word.Replaced(variables) }];
    }

    private static List<KeyValuePair<string, Setting>> Options(List<ShellWord> command)
    {
        var options = new List<KeyValuePair<string, Setting>>();
        for (var i = 0; i < command.Count; i++)
        {
            if (!command[i].IsOption)
                continue;
            var (option, values) = (command[i], new List<Setting>());
            var name = option.Text[2..];
            if (name.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                values.Add(Value(option with { Text = name[(equals + 1)..] }));
                name = name[..equals];
            }
            else
            {
                while (i + 1 < command.Count && !command[i + 1].BeginsOption && IsMore(values, command[i + 1]))
                    values.Add(Value(command[++i]));
            }
            Setting value = values switch
            {
                [] => ScalarSetting.Plain(option.Line, "True"),
                [var only] => only,
                _ => new ListSetting(option.Line, values),
            };
            options.Add(new(name.Replace('-', '_'), value));
        }
        return options;
    }

    // Only numbers follow each other; else a script or a file that the option does not mean.
    private static bool IsMore(List<Setting> values, ShellWord word) =>
        values.Count == 0 || values[0].Number is not null && Value(word).Number is not null;

    private static Setting Value(ShellWord word) =>
        word.Text.Contains('$', StringComparison.Ordinal)
            ? new UnknownSetting(word.Line, word.Text)
            : ScalarSetting.Plain(word.Line, word.Text);
}
