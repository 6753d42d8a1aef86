using System.Text;

namespace Anneal.Cli.Commands.Completion;

/// <summary>Completion in PowerShell, which completes files where nothing is offered.</summary>
internal static class PowerShellScript
{
    private const string Head = """
        # Completion of 'anneal' in PowerShell; made by 'anneal completion powershell'.
        Register-ArgumentCompleter -Native -CommandName anneal -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)

        """;
    private const string Tail = """
            $at = ''
            $previous = ''
            foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
                if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                $previous = $element.Extent.Text
                $longer = "$at $previous".Trim()
                if ($arguments.ContainsKey($longer)) { $at = $longer }
            }
            $word = "$wordToComplete".TrimStart('"', "'")
            if ($values.ContainsKey("$at $previous")) { $words = $values["$at $previous"] }
            elseif ($word.StartsWith('-')) { $words = $options[$at] }
            else { $words = $arguments[$at] }
            $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <param name="tool">The tool.</param>
    public static string Of(CompletedCommand tool)
    {
        var commands = tool.All.ToArray();
        var script = new StringBuilder(Head);
        Table(
            "arguments",
            commands.Select(command =>
                (command.Path, command.Commands.Select(below => below.Name).Concat(command.Argument.Words))
            )
        );
        Table(
            "options",
            commands.Select(command => (command.Path, command.Options.SelectMany(option => option.Names)))
        );
        Table(
            "values",
            from command in commands
            from option in command.Options
            where option.TakesValue
            from name in option.Names
            select ($"{command.Path} {name}", option.Value.Words.AsEnumerable())
        );
        return script.Append(Tail).ToString();

        void Table(string name, IEnumerable<(string Key, IEnumerable<string> Words)> rows)
        {
            script.Append($"    ${name} = @{{\n");
            foreach (var (key, words) in rows)
                script.Append($"        '{key}' = @({string.Join(", ", words.Select(word => $"'{word}'"))})\n");
            script.Append("    }\n");
        }
    }
}
