using Anneal.Cli.Training;

namespace Anneal.Cli.Commands.Compare;

/// <summary>What <c>anneal compare</c> compares where the command line names no schedules.</summary>
/// <param name="Defaults">What is trained.</param>
/// <param name="Schedules">The schedules, with what an article printed for them.</param>
internal sealed record Preset(TrainingDefaults Defaults, IReadOnlyList<(string Text, ArticleTabs? Article)> Schedules)
{
    /// <summary>The name of <see cref="D2l"/> on the command line.</summary>
    public const string D2lName = "d2l";

    /// <summary>Eight schedules of the articles, each as long as the run.</summary>
    public static Preset Eight { get; } =
        new(
            TrainingDefaults.Digits,
            [
                ("constant(base)", null),
                ("inverse_sqrt(base) every 1ep", null),
                ("multistep(base, factor=0.5, at=[50%, 75%])", null),
                ("exponential(base, factor=0.9, per=1ep)", null),
                ("cosine(base -> 0)", null),
                ("warmup(10%) then cosine(base -> 0)", null),
                ("one_cycle(base, 100%)", null),
                ("constant(base) | plateau(factor=0.5, patience=2)", null),
            ]
        );

    /// <summary>
    /// The five runs of "Learning Rate Scheduling" in Dive into Deep Learning (Zhang et al.), as their labels mean
    /// them: on all training
    /// examples, stepped per epoch. The figures are those that the article's tabs print.
    /// </summary>
    public static Preset D2l { get; } =
        new(
            new TrainingDefaults
            {
                Dataset = "fashion-mnist",
                ValidationShare = 0,
                Epochs = 30,
                Batch = 256,
                Rate = 0.3,
            },
            [
                ("constant(0.3)", new(new(0.145, 0.944, 0.877), new(0.160, 0.939, 0.884), new(0.228, 0.916, 0.890))),
                (
                    "inverse_sqrt(0.1) every 1ep",
                    new(new(0.273, 0.900, 0.886), new(0.523, 0.810, 0.815), new(0.388, 0.858, 0.847))
                ),
                (
                    "multistep(0.5, factor=0.5, at=[15ep, 30ep])",
                    new(new(0.194, 0.927, 0.869), new(0.194, 0.927, 0.887), new(0.234, 0.912, 0.891))
                ),
                (
                    "cosine(0.3 -> 0.01, 20) every 1ep",
                    new(new(0.159, 0.942, 0.904), new(0.343, 0.878, 0.859), new(0.264, 0.904, 0.880))
                ),
                (
                    "(warmup(5, from=0) then cosine(0.3 -> 0.01, 15)) every 1ep",
                    new(new(0.181, 0.934, 0.901), new(0.348, 0.874, 0.871), new(0.274, 0.899, 0.880))
                ),
            ]
        );
}
