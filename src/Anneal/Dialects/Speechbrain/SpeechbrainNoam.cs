namespace Anneal.Dialects;

/// <summary><c>speechbrain.NoamScheduler</c>.</summary>
internal sealed class SpeechbrainNoam : SpeechbrainNoamFormula
{
    public SpeechbrainNoam()
        : base("NoamScheduler", "The rate of the first transformer.")
    {
        Formula = "lr_initial * sqrt(warmup) * min(k^-0.5, k * warmup^-1.5); model_size^-0.5 in place of sqrt(warmup)";
        Example = "speechbrain.NoamScheduler(lr_initial=0.001, n_warmup_steps=100)";
    }
}
