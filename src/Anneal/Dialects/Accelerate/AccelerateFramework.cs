using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>What Hugging Face accelerate makes of a scheduler.</summary>
internal static class AccelerateFramework
{
    public static Framework Instance { get; } =
        new("accelerate", ["accelerate.scheduler"], () => [new AccelerateScheduler()]);
}
