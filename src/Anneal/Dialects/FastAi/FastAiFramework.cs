using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>fastai.callback.schedule</c> and the Learner's fit methods.</summary>
internal static class FastAiFramework
{
    public static Framework Instance { get; } =
        new(
            FastAiDefinition.FrameworkName,
            [
                "fastai.callback.schedule",
                "fastai.vision.all",
                "fastai.text.all",
                "fastai.tabular.all",
                "learn",
                "learner",
            ],
            () =>
                [
                    new FastAiSchedLin(),
                    new FastAiSchedCos(),
                    new FastAiSchedNo(),
                    new FastAiSchedExp(),
                    new FastAiSchedPoly(),
                    new FastAiCombineScheds(),
                    new FastAiCombinedCos(),
                    new FastAiFitOneCycle(),
                    new FastAiFitFlatCos(),
                    new FastAiFitSgdr(),
                ]
        );
}
