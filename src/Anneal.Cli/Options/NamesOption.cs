using System.CommandLine.Parsing;
using System.Globalization;

namespace Anneal.Cli.Options;

/// <summary>What names in pasted code stand for: the numbers of the run, and those that <c>--set</c> gives.</summary>
internal sealed class NamesOption
{
    public const string Name = "--set";

    private readonly Option<Dictionary<string, double>?> option = new(Name)
    {
        Description =
            "What a name in a pasted line of code stands for, as in --set warmup_steps=500. May be given several "
            + "times. num_epochs, len(train_loader) and the like are known where the run is said.",
        HelpName = "NAME=VALUE",
        CustomParser = Parse,
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The option.</summary>
    public Option Option => option;

    /// <summary>The number that a name stands for; null where it stands for none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="plan">The run; null where nothing was said of it.</param>
    public Func<string, double?> ValuesOf(ParseResult parsed, RunPlan? plan)
    {
        var given = parsed.GetValue(option) ?? [];
        return name => given.TryGetValue(name, out var value) ? value : plan?.NumberNamed(name);
    }

    private static Dictionary<string, double>? Parse(ArgumentResult result)
    {
        var values = new Dictionary<string, double>();
        foreach (var token in result.Tokens)
        {
            if (
                token.Value.Split('=', 2) is not [{ Length: > 0 } name, var text]
                || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                || !double.IsFinite(value)
            )
            {
                result.AddError(
                    $"'{Name}' must be a name and a number, as in warmup_steps=500, but was '{token.Value}'."
                );
                return null;
            }
            values[name.Trim()] = value;
        }
        return values;
    }
}
