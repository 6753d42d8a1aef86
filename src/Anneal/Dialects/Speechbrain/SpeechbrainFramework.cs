using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of SpeechBrain, <c>speechbrain.nnet.schedulers</c>.</summary>
internal static class SpeechbrainFramework
{
    public static Framework Instance { get; } =
        new("speechbrain", ["speechbrain.nnet.schedulers"], () =>
            [
                new SpeechbrainNoam(),
                new SpeechbrainLinearNoam(),
                new SpeechbrainNoamInterval(),
                new SpeechbrainCyclicCosine(),
                new SpeechbrainLinear(),
                new SpeechbrainLinearWarmup(),
                new SpeechbrainStep(),
                new SpeechbrainNewBob(),
                new SpeechbrainReduceLROnPlateau(),
                new SpeechbrainCyclicLR(),
                new SpeechbrainInterval(),
                new SpeechbrainInverseSquareRoot(),
                new SpeechbrainWarmCoolDecay(),
                new SpeechbrainTriStage(),
                new SpeechbrainWarmAndExpDecay(),
            ]
        );
}
