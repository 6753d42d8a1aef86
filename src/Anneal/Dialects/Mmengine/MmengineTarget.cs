using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>MMEngine's <c>param_scheduler</c>, a list of dictionaries.</summary>
internal sealed class MmengineTarget : ConversionTarget
{
    public override string Name => "mmengine";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (subject.Rate is CallExpression { Definition: { Framework: "mmengine" } } call)
            yield return Of(ConversionKind.Exact, Own(call, subject.OptimizerRate));
        if (
            subject.Shape is { } schedule
            && MmengineDictionaries.Of(Phase.Of(schedule), subject.OptimizerRate, subject.Steps) is { } dictionaries
        )
            yield return Of(dictionaries.Count == 1 ? ConversionKind.Exact : ConversionKind.Equivalent, dictionaries);
        throw subject.NotSaid(
            Name,
            "constants, lines, powers, cosines with and without restarts, equal ratios and drops, one after the other, "
                + "the first one of them at the optimizer's rate"
        );
    }

    private static Proposal Of(ConversionKind kind, IEnumerable<string> dictionaries) =>
        new(kind, $"param_scheduler = [\n{string.Concat(dictionaries.Select(each => $"    {each},\n"))}]")
        {
            ScalesOptimizerRate = true,
            Notes =
            [
                "by_epoch=False counts updates, so that the run may be one of epochs or of iterations. Each scheduler "
                    + "begins at the rate that it finds.",
            ],
        };

    private static IEnumerable<string> Own(CallExpression call, double rate) =>
        call.Definition.Name == "param_scheduler"
            ? call.WholeTree.OfType<CallExpression>().Where(each => each != call).Select(each => Dictionary(each, rate))
            : [Dictionary(call, rate)];

    private static string Dictionary(CallExpression call, double rate) =>
        PythonCall.Of("dict", SettingLines.ArgumentsOf(call, rate).Prepend(("type", $"'{call.Definition.Name}'")));
}
