using System.Text;

namespace Anneal.Cli.Commands.Completion;

/// <summary>Completion in fish 3 and later.</summary>
internal static class FishScript
{
    private const string Head = """
        # Completion of 'anneal' in fish; made by 'anneal completion fish'.
        function __anneal_at --argument-names wanted
            set -l at ''
            for word in (commandline -opc)[2..-1]
                switch (string trim -- "$at $word")

        """;
    private const string Tail = """
                        set at (string trim -- "$at $word")
                end
            end
            test "$at" = "$wanted"
        end
        complete -c anneal -f

        """;

    /// <param name="tool">The tool.</param>
    public static string Of(CompletedCommand tool)
    {
        var commands = tool.All.ToArray();
        var script = new StringBuilder(Head);
        script.Append($"            case {string.Join(' ', commands.Skip(1).Select(each => $"'{each.Path}'"))}\n");
        script.Append(Tail);
        foreach (var command in commands)
        {
            var line = $"complete -c anneal -n {Quoted($"__anneal_at '{command.Path}'")}";
            foreach (var below in command.Commands)
                script.Append($"{line} -a {below.Name} -d {Quoted(below.Description)}\n");
            if (command.Argument.Words.Count > 0)
                script.Append($"{line} -a {Quoted(string.Join(' ', command.Argument.Words))}\n");
            if (command.Argument.Files)
                script.Append($"{line} -F\n");
            foreach (var option in command.Options)
                script.Append($"{line}{Names(option)}{Value(option)} -d {Quoted(option.Description)}\n");
        }
        return script.ToString();
    }

    private static string Names(CompletedOption option) =>
        string.Concat(
            option.Names.Select(name =>
                name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"
            )
        );

    private static string Value(CompletedOption option)
    {
        if (!option.TakesValue)
            return "";
        var words = string.Join(' ', option.Value.Words);
        if (option.Value.Folders)
            return " -x -a '(__fish_complete_directories)'";
        if (option.Value.Files)
            return words.Length > 0 ? $" -r -F -a {Quoted(words)}" : " -r -F";
        return words.Length > 0 ? $" -x -a {Quoted(words)}" : " -x";
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
