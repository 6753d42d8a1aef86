using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of timm that multiplies the rate by the same factor at each drop.</summary>
internal abstract class TimmDrops(string name, string summary, Parameter when)
    : TimmScheduler(name, summary, PrefixBy(true), [when, Factor])
{
    public static readonly Parameter<double> Factor = Number("decay_rate", 1, "what each drop multiplies by");
}
