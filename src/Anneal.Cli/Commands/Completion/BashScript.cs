using System.Text;

namespace Anneal.Cli.Commands.Completion;

/// <summary>Completion in bash 4 and later.</summary>
internal static class BashScript
{
    private const string Head = """
        # Completion of 'anneal' in bash; made by 'anneal completion bash'.
        _anneal_files() {
            compopt -o filenames 2>/dev/null
            case $1 in
                @*) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -P @ -- "${1#@}") ;;
                *) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$1") ;;
            esac
        }
        _anneal_folders() {
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$1")
        }
        _anneal_words() {
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$2" -- "$1")
        }
        _anneal() {
            local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} at= word i
            COMPREPLY=()
            # '--option=value' comes as three words.
            if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
            case $cur in [\"\']*) cur=${cur:1} ;; esac
            for ((i = 1; i < COMP_CWORD; i++)); do
                word="${at:+$at }${COMP_WORDS[i]}"
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
            var options = string.Join(' ', command.Options.SelectMany(option => option.Names));
            var words = Value(command.Argument with { Words = Words(command) });
            script.Append($"        '{command.Path}') if [[ $cur == -* ]]; then _anneal_words \"$cur\" '{options}'; ");
            script.Append($"else {words}:; fi ;;\n");
        }
        return script.Append("    esac\n}\ncomplete -F _anneal anneal\n").ToString();
    }

    private static IReadOnlyList<string> Words(CompletedCommand command) =>
        [.. command.Commands.Select(below => below.Name), .. command.Argument.Words];

    private static string Value(CompletedValue value)
    {
        var words = value.Words.Count > 0 ? $"_anneal_words \"$cur\" '{string.Join(' ', value.Words)}'; " : "";
        var files = value.Files ? "_anneal_files \"$cur\"; " : "";
        return words + files + (value.Folders ? "_anneal_folders \"$cur\"; " : "");
    }
}
