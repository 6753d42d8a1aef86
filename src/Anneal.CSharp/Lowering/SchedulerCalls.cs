using Anneal.Dialects;
using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Writes the calls that make TorchSharp's schedulers as those of PyTorch, every argument by name.</summary>
internal static class SchedulerCalls
{
    /// <summary>The call; null where a path leads to no scheduler of TorchSharp.</summary>
    public static CallExpression? Of(SourcePlace at, string path, IReadOnlyList<CallArgument> arguments)
    {
        if (TorchSharpSchedulers.NameOf(path) is not { } name)
            return null;
        var parameters = TorchSharpSchedulers.ParametersOf(name)!;
        var given = new List<CallArgument>();
        for (var i = 0; i < arguments.Count; i++)
            if (
                (arguments[i].Name ?? parameters.ElementAtOrDefault(i)) is { } parameter
                && Value(parameter, arguments[i].Value) is { } value
            )
                given.Add(new(parameter == "optimizer" && i == 0 ? null : parameter, value));
        foreach (var parameter in parameters)
            if (
                TorchSharpSchedulers.DefaultOf(name, parameter) is { } taken
                && given.TrueForAll(argument => argument.Name != parameter)
            )
                given.Add(new(parameter, new NumberLiteral(at, taken)));
        return new(
            at,
            new[] { "optim", "lr_scheduler", TorchSharpSchedulers.InPyTorch(name) }.Aggregate(
                (Expression)new NameExpression(at, "torch"),
                (module, part) => new AttributeExpression(at, module, part)
            ),
            given
        );
    }

    // Null where it is left to the scheduler.
    private static Expression? Value(string parameter, Expression value) =>
        value switch
        {
            NameExpression { Name: "None" } => null,
            NumberLiteral { Value: -1 } when TorchSharpSchedulers.IsOpenAtMinusOne(parameter) => null,
            AttributeExpression { DottedName: { } path } when TorchSharpSchedulers.WordOf(path) is { } word =>
                new TextLiteral(value.At, word, []),
            SequenceLiteral { Items: [var only] } when parameter == "min_lr" => only,
            _ => value,
        };
}
