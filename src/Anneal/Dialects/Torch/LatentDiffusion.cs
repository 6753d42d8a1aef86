using System.Globalization;
using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// <c>ldm.lr_scheduler.LambdaLinearScheduler</c> of latent diffusion, which <c>LambdaLR</c> multiplies the rate by.
/// </summary>
internal static class LatentDiffusion
{
    private const string Name = "LambdaLinearScheduler";

    private static readonly string[] Lists = ["warm_up_steps", "f_min", "f_max", "f_start", "cycle_lengths"];

    /// <summary>The call that <c>target</c> and <c>params</c> mean; null where they are of another class.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.Text("target") is { } target && Names.Last(target) == Name && settings.Map("params") is { } arguments
            ? SettingsCall.Of(target, arguments)
            : null;

    /// <summary>PyTorch's scheduler of it; null where a call is none such.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (Names.Last(call.Name) != Name)
            return null;
        var given = new TranslatedCall(call, [.. Lists, "verbosity_interval"], errors);
        var lists = Lists.Select(list => NumbersOf(given[list])).ToArray();
        var cycles = lists[0]?.Length;
        if (cycles is null or 0 || Array.Exists(lists, list => list?.Length != cycles))
            throw errors.Error(call, $"'{Name}' needs lists of numbers, all as long: {string.Join(", ", Lists)}.");
        var (text, start) = ("", 0.0);
        for (var i = 0; i < cycles; i++)
        {
            var (warmup, least, most, first, length) = (
                lists[0]![i],
                lists[1]![i],
                lists[2]![i],
                lists[3]![i],
                lists[4]![i]
            );
            var step = $"(t - {Text(start)})";
            var rise = $"({Text(most)} - {Text(first)}) / {Text(warmup)} * {step} + {Text(first)}";
            var fall = $"{Text(least)} + ({Text(most)} - {Text(least)}) * ({Text(length)} - {step}) / {Text(length)}";
            var cycle = warmup > 0 ? $"({rise} if {step} < {Text(warmup)} else {fall})" : $"({fall})";
            // A cycle has its last step itself, with which the next one would begin.
            start += length;
            text += i + 1 < cycles ? $"{cycle} if t <= {Text(start)} else " : cycle;
        }
        return new CallSyntax(
            call.Span,
            "torch.LambdaLR",
            [new(call.Span, null, SyntaxParser.ParseFormula($"lambda t: {text}"))]
        );
    }

    private static double[]? NumbersOf(SyntaxNode? node) =>
        node is ListSyntax list && list.Items.TrueForAll(item => item is NumberSyntax)
            ? [.. list.Items.Select(item => ((NumberSyntax)item).Value)]
            : null;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
