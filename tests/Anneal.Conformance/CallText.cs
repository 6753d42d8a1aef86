using System.Globalization;
using System.Text.Json;

namespace Anneal.Conformance;

/// <summary>A golden case's class and arguments → the schedule text that says the same.</summary>
public static class CallText
{
    /// <summary>The call of a case, as Python would write it.</summary>
    public static string Of(GoldenCase golden) => Call(golden.Peer, NameOf(golden), golden.Arguments);

    // Tensor2Tensor's cases have the name of the factors, which are an argument.
    private static string NameOf(GoldenCase golden) =>
        golden switch
        {
            { Peer: "tensor2tensor", Name: "legacy" } => "legacy_learning_rate_schedule",
            { Peer: "diffusers" } => "get_scheduler",
            { Peer: "tensor2tensor" } => "learning_rate_schedule",
            _ => golden.Name,
        };

    /// <summary>A call by name with its arguments.</summary>
    public static string Call(string peer, string name, JsonElement arguments) =>
        $"{peer}.{name}({string.Join(", ", arguments.EnumerateObject().Select(argument => $"{argument.Name}={Value(peer, argument.Value)}"))})";

    /// <summary>One argument.</summary>
    public static string Value(string peer, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "None",
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String when value.GetString()!.Contains('\'', StringComparison.Ordinal) =>
                $"\"{value.GetString()}\"",
            JsonValueKind.String => $"'{value.GetString()}'",
            JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(item => Value(peer, item)))}]",
            _ when value.TryGetProperty("formula", out var formula) => $"lambda t: {formula.GetString()}",
            _ when value.TryGetProperty("name", out var name) && value.TryGetProperty("args", out var arguments) =>
                Call(Owner(peer, name.GetString()!), name.GetString()!, arguments),
            _ =>
                $"{{{string.Join(", ", value.EnumerateObject().Select(entry => $"{Key(entry.Name)}: {Value(peer, entry.Value)}"))}}}",
        };

    // What wraps schedulers of PyTorch was run on its release 1.13; the model garden's are beside Keras's.
    private static string Owner(string peer, string name) =>
        KnownCurves.All.Find($"{peer}.{name}").Count > 0
            ? peer
            : peer switch
            {
                "ignite" or "axolotl" or "pytorch_warmup" or "gradual_warmup" or "accelerate" => "torch1",
                "tfmodels" => "keras",
                _ => peer,
            };

    // JSON has text keys only; those that are numbers were numbers in Python.
    private static string Key(string name) =>
        double.TryParse(name, CultureInfo.InvariantCulture, out _) ? name : $"'{name}'";
}
