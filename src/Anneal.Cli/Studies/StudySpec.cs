using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Studies;

/// <summary>What a store keeps of a sweep's command line, so that others can work on the study.</summary>
/// <param name="Arguments">The words that say what is swept, and how.</param>
/// <param name="Folder">The folder that it was begun in, which relative paths are meant in.</param>
/// <param name="Cut">What a range test took from the rates before; null for nothing.</param>
/// <param name="Extensions">The words that said what was added later, in their order; null for nothing.</param>
internal sealed record StudySpec(
    IReadOnlyList<string> Arguments,
    string Folder,
    StudySpec.CutSpec? Cut = null,
    IReadOnlyList<IReadOnlyList<string>>? Extensions = null
)
{
    /// <summary>A <see cref="RateCut"/> as it is kept.</summary>
    internal sealed record CutSpec(IReadOnlyList<double> Dropped, long CostSteps)
    {
        /// <summary>Of settings.</summary>
        public static CutSpec? Of(RateCut? cut) => cut is null ? null : new(cut.Dropped, cut.CostSteps);

        /// <summary>For settings.</summary>
        public RateCut ToCut() => new([.. Dropped], CostSteps);
    }
}
