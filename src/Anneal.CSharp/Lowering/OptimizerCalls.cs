using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Writes the calls that make TorchSharp's optimizers as those of PyTorch.</summary>
internal static class OptimizerCalls
{
    private const string Path = "TorchSharp.torch.optim.";
    private const string Modules = "TorchSharp.Modules.";

    // In their order, as PyTorch calls them.
    private static readonly string[] Usual = ["params", "lr"];

    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["SGD"] = [.. Usual, "momentum", "dampening", "weight_decay", "nesterov", "maximize"],
        ["RMSProp"] = [.. Usual, "alpha", "eps", "weight_decay", "momentum", "centered"],
        ["Adam"] = Usual,
        ["AdamW"] = Usual,
        ["Adagrad"] = Usual,
        ["Adadelta"] = Usual,
        ["Adamax"] = Usual,
        ["ASGD"] = Usual,
        ["LBFGS"] = Usual,
        ["NAdam"] = Usual,
        ["RAdam"] = Usual,
        ["Rprop"] = Usual,
    };

    /// <summary>The call; null where a path leads to no optimizer of TorchSharp.</summary>
    public static CallExpression? Of(SourcePlace at, string path, IReadOnlyList<CallArgument> arguments)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var before = path[..^name.Length];
        if (
            !Parameters.TryGetValue(name, out var parameters)
            || arguments.Count == 0
            || !Path.EndsWith(before, StringComparison.Ordinal) && !Modules.EndsWith(before, StringComparison.Ordinal)
        )
            return null;
        return new(
            at,
            new[] { "optim", name == "RMSProp" ? "RMSprop" : name }.Aggregate(
                (Expression)new NameExpression(at, "torch"),
                (module, part) => new AttributeExpression(at, module, part)
            ),
            [
                .. arguments.Select(
                    (argument, place) =>
                        argument.Name switch
                        {
                            "learningRate" or "learning_rate" => argument with { Name = "lr" },
                            "parameters" => argument with { Name = null },
                            null when place > 0 && place < parameters.Length => argument with
                            {
                                Name = parameters[place],
                            },
                            _ => argument,
                        }
                ),
            ]
        );
    }
}
