using System.Text;

namespace Anneal.Cli.Commands.Completion;

/// <summary>Completion in zsh.</summary>
internal static class ZshScript
{
    private const string Head = """
        #compdef anneal
        # Completion of 'anneal' in zsh; made by 'anneal completion zsh'.
        _anneal_files() {
            if [[ $PREFIX == @* ]]; then compset -P @; fi
            _files "$@"
        }
        _anneal() {
            local at= prev=${words[CURRENT-1]} word
            local -a list
            if compset -P '--*='; then prev=${IPREFIX%=}; fi
            for word in "${(@)words[2,CURRENT-1]}"; do
                word="${at:+$at }$word"
                case $word in

        """;

    /// <param name="tool">The tool.</param>
    public static string Of(CompletedCommand tool)
    {
        var commands = tool.All.ToArray();
        var script = new StringBuilder(Head);
        PosixCases.Append(script, commands, Value);
        foreach (var command in commands)
        {
            script.Append($"        '{command.Path}')\n            if [[ $PREFIX == -* ]]; then\n");
            script.Append("                list=(\n");
            foreach (var option in command.Options)
            foreach (var name in option.Names)
                script.Append($"                    {Quoted($"{name}:{option.Description}")}\n");
            script.Append("                )\n                _describe -o option list\n            else\n");
            if (command.Commands.Count > 0)
            {
                script.Append("                list=(\n");
                foreach (var below in command.Commands)
                    script.Append($"                    {Quoted($"{below.Name}:{below.Description}")}\n");
                script.Append("                )\n                _describe command list\n");
            }
            script.Append($"                {Value(command.Argument)}:\n            fi ;;\n");
        }
        return script
            .Append("    esac\n}\n")
            .Append(
                "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _anneal \"$@\"; else compdef _anneal anneal; fi\n"
            )
            .ToString();
    }

    private static string Value(CompletedValue value)
    {
        var words = value.Words.Count > 0 ? $"compadd -- {string.Join(' ', value.Words)}; " : "";
        return words + (value.Files ? "_anneal_files; " : "") + (value.Folders ? "_files -/; " : "");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
