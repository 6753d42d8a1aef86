using Anneal.Reporting.Comparisons;

namespace Anneal.Cli.Commands.Compare;

/// <summary>What the d2l article printed for one schedule in each of its tabs.</summary>
/// <param name="PyTorch">The tab whose network ours is.</param>
/// <param name="MxNet">The MXNet tab.</param>
/// <param name="TensorFlow">The TensorFlow tab, whose network has average pooling and a sigmoid.</param>
internal sealed record ArticleTabs(ArticleFigures PyTorch, ArticleFigures MxNet, ArticleFigures TensorFlow);
