using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Conversion.Targets;

/// <summary>The values of the run as a table.</summary>
internal sealed class CsvTarget : ConversionTarget
{
    public override string Name => "csv";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        var values = subject.Values();
        yield return new(
            ConversionKind.Table,
            "step,rate"
                + string.Concat(
                    values.Select((value, step) => FormattableString.Invariant($"\n{step},{NumberText.Format(value)}"))
                )
        )
        {
            Listed = new PiecewiseConstant(
                [.. values],
                [.. Enumerable.Range(1, values.Length - 1).Select(step => (long)step)]
            ),
            Notes = ["step counts optimizer updates from 0."],
        };
    }
}
