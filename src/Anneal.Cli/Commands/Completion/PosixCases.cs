using System.Text;

namespace Anneal.Cli.Commands.Completion;

/// <summary>What the scripts of bash and zsh have in common: which command it is, and the values of options.</summary>
internal static class PosixCases
{
    /// <summary>Ends the loop over the words, and begins the cases of the commands.</summary>
    /// <param name="script">The script, up to the cases of the loop.</param>
    /// <param name="commands">The tool, and all its commands.</param>
    /// <param name="value">What completes a value, in the shell's own words.</param>
    public static void Append(
        StringBuilder script,
        IReadOnlyList<CompletedCommand> commands,
        Func<CompletedValue, string> value
    )
    {
        var paths = string.Join('|', commands.Skip(1).Select(command => $"'{command.Path}'"));
        script.Append($"            {paths}) at=$word ;;\n        esac\n    done\n    case \"$at $prev\" in\n");
        foreach (var command in commands)
        foreach (var option in command.Options.Where(option => option.TakesValue))
        {
            var names = string.Join('|', option.Names.Select(name => $"'{command.Path} {name}'"));
            script.Append($"        {names}) {value(option.Value)}return ;;\n");
        }
        script.Append("    esac\n    case $at in\n");
    }
}
