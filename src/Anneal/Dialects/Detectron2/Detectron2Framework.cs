using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedules of Detectron2, <c>detectron2.solver</c>.</summary>
internal static class Detectron2Framework
{
    public static Framework Instance { get; } =
        new("detectron2", ["detectron2.solver.lr_scheduler", "detectron2.solver.build", "detectron2.solver"], () =>
            [new Detectron2Build(), new Detectron2MultiStep(), new Detectron2Cosine()]
        )
        {
            RateAt = ["SOLVER.BASE_LR"],
            OfSettings = settings =>
                settings.Map("SOLVER") is { } solver && !solver.Keys.Any(IsOfOthers)
                    ? SettingsCall.OfOwn(Instance!.The<Detectron2Build>(), solver)
                    : Detectron2Lazy.Of(settings),
        };

    // What was made of its first release counts epochs and chooses schedules in words of its own.
    private static bool IsOfOthers(string name) =>
        Names.Words(name).Any(word => word is "EPOCH" or "EPOCHS" or "POLICY" or "SCHED");
}
