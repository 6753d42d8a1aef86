using Anneal.Conversion;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>Calls of PyTorch's schedulers, as TorchSharp has them in C#.</summary>
internal static class TorchSharpCalls
{
    private const string Implementations = TorchCalls.Module + "impl.";

    private static readonly Dictionary<string, string> Words = new()
    {
        ["cos"] = Implementations + "OneCycleLR.AnnealStrategy.Cos",
        ["linear"] = Implementations + "OneCycleLR.AnnealStrategy.Linear",
        ["triangular"] = Implementations + "CyclicLR.Mode.Triangular",
        ["triangular2"] = Implementations + "CyclicLR.Mode.Triangular2",
    };

    // What only PyTorch's calls have, and what differs in TorchSharp.
    private static readonly Dictionary<string, string> Unlike = new()
    {
        ["scale_fn"] = "it has another 'scale_fn' in CyclicLR",
        ["last_epoch"] = "it resumes by 'last_epoch' otherwise than PyTorch",
    };

    /// <summary>The call in C#.</summary>
    /// <param name="python">The call as PyTorch has it, with its optimizer or without it.</param>
    /// <exception cref="ConversionException">TorchSharp has none that gives the same rates.</exception>
    public static string Of(string python) =>
        SyntaxParser.ParseSequence(python) is CallSyntax call
            ? Call(call, isPart: false)
            : throw new ConversionException("it is no single call");

    private static string Call(CallSyntax call, bool isPart)
    {
        var name = Names.Last(call.Name);
        if (name == "ChainedScheduler")
            name = "ChainedLR";
        if (TorchSharpSchedulers.ParametersOf(name) is not { } parameters)
            throw new ConversionException($"it has no {name}");
        if (isPart && name is "ChainedLR" or "SequentialLR")
            throw new ConversionException($"its {name} does otherwise within another scheduler");
        var given = Given(call, parameters).ToList();
        if (name == "CyclicLR")
        {
            // Its momentum rises to 1 at the peak.
            given.RemoveAll(argument => argument.Name.EndsWith("momentum", StringComparison.Ordinal));
            given.Add(("cycle_momentum", "false"));
        }
        var arguments = given.Select(argument => $"{argument.Name}: {argument.Value}");
        if (parameters[0] == "optimizer")
            arguments = arguments.Prepend("optimizer");
        return $"{TorchCalls.Module}{name}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<(string Name, string Value)> Given(CallSyntax call, string[] parameters)
    {
        var position = parameters[0] == "optimizer" ? 1 : 0;
        foreach (var argument in call.Arguments)
        {
            if (argument is { Name: null, Value: NameSyntax { Name: "optimizer" } })
                continue;
            var name = argument.Name ?? parameters.ElementAtOrDefault(position++);
            if (name is null || !parameters.Contains(name))
                throw new ConversionException($"it has no argument '{name}' of {call.Name}");
            if (argument.Value is not NameSyntax { Name: "None" } && !IsDefault(name, argument.Value))
                yield return (name, Argument(name, argument.Value));
        }
    }

    private static bool IsDefault(string name, SyntaxNode value) =>
        (name, value)
            is
                ("last_epoch", UnarySyntax { Operand: NumberSyntax { Value: 1 } } or NumberSyntax { Value: -1 })
                or
                ("min_lr", NumberSyntax { Value: 0 });

    private static string Argument(string name, SyntaxNode value)
    {
        if (Unlike.TryGetValue(name, out var reason))
            throw new ConversionException(reason);
        switch (name, value)
        {
            case ("mode", TextSyntax { Text: "exp_range" }):
                throw new ConversionException("its CyclicLR scales an exponential range once a cycle");
            case ("start_factor", NumberSyntax { Value: 0 }):
                throw new ConversionException("its LinearLR gives NaN from a factor of 0");
            case ("milestones", ListSyntax list)
                when list.Items.OfType<NumberSyntax>().Select(item => item.Value).ToArray() is var steps
                    && steps.Distinct().Count() < steps.Length:
                throw new ConversionException("its MultiStepLR takes a milestone once that is listed twice");
            case ("mode" or "anneal_strategy", TextSyntax word) when Words.TryGetValue(word.Text, out var member):
                return member;
            case ("min_lr", not ListSyntax):
                return $"new[] {{ {Value(value)} }}";
            default:
                return Value(value);
        }
    }

    private static string Value(SyntaxNode value) =>
        value switch
        {
            NumberSyntax { Unit: null } number => NumberText.Format(number.Value),
            UnarySyntax { Operator.Text: "-", Operand: NumberSyntax } negative => $"-{Value(negative.Operand)}",
            NameSyntax { Name: "True" } => "true",
            NameSyntax { Name: "False" } => "false",
            TextSyntax text => $"\"{text.Text}\"",
            CallSyntax part => Call(part, isPart: true),
            ListSyntax list => $"new[] {{ {string.Join(", ", list.Items.Select(Value))} }}",
            LambdaSyntax => throw new ConversionException("its functions of the step are to be written in C#"),
            _ => throw new ConversionException("an argument is no number, list or scheduler"),
        };
}
