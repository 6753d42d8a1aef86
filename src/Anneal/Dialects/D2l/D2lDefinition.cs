using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of the book.</summary>
internal abstract class D2lDefinition : CurveDefinition
{
    private protected D2lDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("d2l", $"{name}Scheduler", summary, parameters) =>
        Source = "Zhang et al., Dive into Deep Learning, section Learning Rate Scheduling";

    private protected const string BaseLr = "base_lr";
}
