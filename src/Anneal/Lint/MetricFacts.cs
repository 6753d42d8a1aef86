using System.Text.RegularExpressions;

namespace Anneal.Lint;

/// <summary>What is known of the metric that feedback acts on.</summary>
/// <param name="Name">Its name, such as <c>validation_loss</c> or <c>accuracy</c>.</param>
/// <param name="Source">Where it is measured. Default: on validation data.</param>
public sealed partial record MetricFacts(string Name, MetricSource Source = MetricSource.Validation)
{
    private static readonly string[] Falling =
    [
        "loss",
        "error",
        "perplexity",
        "ppl",
        "mse",
        "mae",
        "rmse",
        "wer",
        "cer",
        "fid",
        "nll",
    ];
    private static readonly string[] Rising =
    [
        "accuracy",
        "acc",
        "auc",
        "f1",
        "precision",
        "recall",
        "iou",
        "map",
        "bleu",
        "rouge",
        "dice",
        "psnr",
        "ssim",
        "r2",
        "top1",
        "top5",
        "reward",
    ];

    /// <summary>
    /// Which way it gets better, where its name says so: a loss downwards, an accuracy upwards. Null where it does not.
    /// </summary>
    public PlateauMode? Better =>
        Words.Any(Falling.Contains) ? PlateauMode.Min
        : Words.Any(Rising.Contains) ? PlateauMode.Max
        : null;

    // 'val_loss', 'valLoss', and 'mAP', which is one word.
    private IEnumerable<string> Words => WordsIn(Name).Concat(WordsIn(Boundary().Replace(Name, "_")));

    private static string[] WordsIn(string name) => name.ToLowerInvariant().Split('_', '-', ' ', '/', '.', '@');

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Boundary();
}
