using Anneal.Reporting;
using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Commands.Transfer;

/// <summary>A carried rate for people.</summary>
internal static class TransferText
{
    private const int Digits = 4;

    public static string Render(RateTransfer transfer) =>
        $"""
            rate: {Number(transfer.Rate)}, between {Number(transfer.Low)} and {Number(transfer.High)} (× {Number(
                transfer.Ratio
            )} of {Number(transfer.FromRate)})
            γ* {Number(transfer.From.Gamma)} → {Number(transfer.To.Gamma)}, Ω* {Number(
                transfer.From.Omega
            )} → {Number(transfer.To.Omega)} over {transfer.To.Steps.Grouped()} updates
            By the convex bound, for SGD and AdamW with the same batch and length; warm-up is not judged.

            """;

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
