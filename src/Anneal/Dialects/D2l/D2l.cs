using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers printed in the chapter Learning Rate Scheduling of "Dive into Deep Learning" (d2l.ai), with their own
/// names, defaults and conventions.
/// </summary>
/// <remarks>
/// The book calls them once an epoch; write <c>every 1ep</c> behind one to do the same. Some keep a state between
/// calls; a plain run, which asks for 0, 1, 2, …, is a pure function all the same,
/// and <see cref="Recipe.Replay"/> gives the object itself for positions out of order.
/// </remarks>
public static partial class D2l
{
    internal static Framework Framework { get; } =
        new(
            "d2l",
            [],
            SquareRootSchedulerDefinition,
            FactorSchedulerDefinition,
            MultiFactorSchedulerDefinition,
            CosineSchedulerDefinition
        );

    private const string SourceChapter = "Zhang et al., Dive into Deep Learning, section Learning Rate Scheduling";

    private static LegacyParameter BaseLr(string description) => new("base_lr", Kinds.Real, description);
}
