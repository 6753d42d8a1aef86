using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Commands.Transfer;

/// <summary>The JSON of <c>anneal transfer</c>.</summary>
/// <param name="From">The bound of the schedule that the rate was found for.</param>
/// <param name="To">The bound of the other.</param>
/// <param name="Ratio">By how much the other's best rate is greater.</param>
/// <param name="Rate">The rate for the other.</param>
/// <param name="Low">The low end of what it may be.</param>
/// <param name="High">The high end of what it may be.</param>
internal sealed record TransferDocument(
    BoundDocument From,
    BoundDocument To,
    double Ratio,
    double Rate,
    double Low,
    double High
)
{
    public static TransferDocument Of(RateTransfer transfer) =>
        new(
            BoundDocument.Of(transfer.From),
            BoundDocument.Of(transfer.To),
            transfer.Ratio,
            transfer.Rate,
            transfer.Low,
            transfer.High
        );
}
