using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of fastai that is a function of the share of the run.</summary>
internal abstract class FastAiDefinition : ProgressDefinition
{
    public const string FrameworkName = "fastai";
    public const string SourceFile = "github.com/fastai/fastai, fastai/callback/schedule.py";

    public static readonly Parameter<ScheduleValue> Start = Real("start", "value at the start");
    public static readonly Parameter<ScheduleValue> End = Real("end", "value at the end");

    private protected FastAiDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(FrameworkName, name, summary, parameters)
    {
        Source = SourceFile;
        Conventions =
            "The first update gets start; the last one, n - 1, is one step short of end, which is held after the run.";
    }
}
