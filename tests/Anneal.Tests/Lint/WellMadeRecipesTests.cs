using Anneal.Lint;

namespace Anneal.Tests.Lint;

/// <summary>Recipes that trained well-known models: the linter has nothing of warning level to say of them.</summary>
public sealed class WellMadeRecipesTests
{
    /// <summary>Name and source, text, steps per epoch, epochs, and whether it is advanced once an epoch.</summary>
    public static TheoryData<string, string, long, double, bool> OfEpochs =>
        new()
        {
            {
                "torchvision ResNet-50 v1: references/classification",
                "step(0.1, factor=0.1, every=30)",
                5005,
                90,
                true
            },
            { "the same by updates", "step(0.1, factor=0.1, every=30ep)", 5005, 90, false },
            {
                "Goyal et al. 2017, arXiv:1706.02677",
                "warmup(5ep, from=0.1) then multistep(3.2, factor=0.1, at=[25ep, 55ep, 75ep])",
                157,
                90,
                false
            },
            {
                "torchvision ResNet-50 v2: 'How to train state-of-the-art models', 2021",
                "linear(0.005 -> 0.5, 5) then cosine(0.5 -> 0, 595)",
                1252,
                600,
                true
            },
            {
                "timm, ResNet strikes back A1, arXiv:2110.00476",
                "warmup(5, from=1e-4) then cosine(5e-3 -> 1e-6, 595) then 1e-6",
                626,
                610,
                true
            },
            {
                "DeiT, arXiv:2012.12877",
                "warmup(5, from=1e-6) then cosine(1e-3 -> 1e-5, 295) then 1e-5",
                1252,
                310,
                true
            },
            { "Swin, arXiv:2103.14030", "warmup(20ep, from=5e-7) then cosine(1e-3 -> 1e-5)", 1252, 300, false },
            { "ConvNeXt, arXiv:2201.03545", "warmup(20ep, from=0) then cosine(4e-3 -> 1e-6)", 313, 300, false },
            { "MAE, arXiv:2111.06377", "warmup(40ep, from=0) then cosine(2.4e-3 -> 0)", 313, 800, false },
            {
                "EfficientNet, arXiv:1905.11946",
                "warmup(5ep) then step(0.256, factor=0.97, every=2.4ep)",
                313,
                350,
                false
            },
            { "DETR, arXiv:2005.12872", "multistep(1e-4, factor=0.1, at=[200])", 1850, 300, true },
            { "SGDR, arXiv:1608.03983", "restarts(0.05 -> 0, first=10ep, growth=2)", 391, 150, false },
            { "fastai's fit_one_cycle", "one_cycle(0.01, 100%, start=0.0004, end=1e-7, up=25%)", 200, 5, false },
            {
                "super-convergence, arXiv:1708.07120",
                "one_cycle(3, 100%, start=0.1, end=0.003, up=45%, phases=3, shape=linear)",
                100,
                100,
                false
            },
            { "SWA, arXiv:1803.05407", "0.05 for 50% then linear(0.05 -> 0.01, 40%) then 0.01", 391, 300, false },
            {
                "Keras's ReduceLROnPlateau example",
                "0.001 | plateau(factor=0.2, patience=4, min=0.00001)",
                500,
                100,
                false
            },
            { "d2l's rule of the square root, as it is meant", "inverse_sqrt(0.1) every 1ep", 235, 30, false },
            {
                "d2l's cosine with warm-up, as its label means it",
                "warmup(5ep, from=0) then cosine(0.3 -> 0.01, 15ep)",
                235,
                30,
                false
            },
        };

    /// <summary>Name and source, text, steps.</summary>
    public static TheoryData<string, string, long> OfSteps =>
        new()
        {
            { "BERT, arXiv:1810.04805", "warmup(10000, from=0) then linear(1e-4 -> 0)", 1_000_000 },
            { "RoBERTa, arXiv:1907.11692", "warmup(24000, from=0) then linear(6e-4 -> 0)", 500_000 },
            { "nanoGPT's GPT-2", "warmup(2000, from=0) then cosine(6e-4 -> 6e-5, 598000)", 600_000 },
            { "T5, arXiv:1910.10683", "at_most(inverse_sqrt(1), 0.01)", 524_288 },
            { "T5's fine-tuning", "0.001", 262_144 },
            { "Llama 2, arXiv:2307.09288", "warmup(2000, from=0) then cosine(3e-4 -> 3e-5)", 500_000 },
            { "Llama 3 405B, arXiv:2407.21783", "warmup(8000, from=0) then cosine(8e-5 -> 8e-7, 1192000)", 1_200_000 },
            {
                "MiniCPM's WSD, arXiv:2404.06395",
                "warmup(2000) then 0.01 for 88% then exponential(0.01 -> 0.001)",
                260_000
            },
            {
                "constant and cooldown, arXiv:2405.18392",
                "warmup(300) then 0.001 for 39700 then one_minus_sqrt(0.001 -> 0, 10000)",
                50_000
            },
            { "the first transformer, arXiv:1706.03762", "noam(model=512, warmup=4000)", 100_000 },
            { "CLR, arXiv:1506.01186", "cycle(0.001 -> 0.006, up=2000)", 24_000 },
            { "ViT, arXiv:2010.11929", "warmup(10000, from=0) then linear(8e-4 -> 0)", 93_600 },
            {
                "Mask R-CNN 1x, Detectron2",
                "linear(0.001 -> 1, 1000) * multistep(0.02, factor=0.1, at=[60000, 80000])",
                90_000
            },
            {
                "ResNet-110 on CIFAR-10, arXiv:1512.03385",
                "0.01 for 400 then multistep(0.1, factor=0.1, at=[31600, 47600])",
                64_000
            },
            { "DeepLab's poly", "polynomial(0.007 -> 0, power=0.9)", 30_000 },
            {
                "wav2vec 2.0's three stages, arXiv:2006.11477",
                "warmup(10%, from=5e-7) then 5e-5 for 40% then exponential(5e-5 -> 2.5e-6)",
                20_000
            },
            { "Whisper, arXiv:2212.04356", "warmup(2048, from=0) then linear(1.75e-3 -> 0)", 1_048_576 },
            { "CLIP, arXiv:2103.00020", "warmup(2000, from=0) then cosine(5e-4 -> 0)", 390_625 },
            { "Pythia and Mamba, arXiv:2304.01373", "warmup(1%, from=0) then cosine(6e-4 -> 6e-5)", 143_000 },
            { "OLMo, arXiv:2402.00838", "warmup(5000, from=0) then linear(3e-4 -> 3e-5)", 557_000 },
            { "Llama 1, arXiv:2302.13971", "warmup(2000, from=0) then cosine(3e-4 -> 3e-5)", 350_000 },
            { "Stable Diffusion, arXiv:2112.10752", "warmup(10000) then 1e-4", 1_000_000 },
            { "AlphaZero, arXiv:1712.01815", "multistep(0.2, factor=0.1, at=[100000, 300000, 500000])", 700_000 },
            { "DQN's straight line", "linear(2.5e-4 -> 1e-5)", 100_000 },
            { "NeRF, arXiv:2003.08934", "exponential(5e-4, factor=0.1, per=250000)", 200_000 },
            { "LARS, arXiv:1708.03888", "warmup(780) then polynomial(29 -> 0, power=2)", 28_000 },
            { "modded-nanogpt's cooldown", "0.0036 for 60% then linear(0.0036 -> 0.00036)", 5_100 },
            { "a triangle of CIFAR-10 speed runs", "linear(0.4 -> 2, 23%) then linear(2 -> 0.14)", 9_700 },
            { "a cosine over so many updates that its end rounds to 0", "cosine(0.1 -> 0)", 8_000_000_000 },
            {
                "restarts over so many updates that their ends round to 0",
                "restarts(0.1 -> 0, first=500000000)",
                1_000_000_000
            },
            { "a run of one update", "cosine(0.1 -> 0)", 1 },
            { "a range test", "exponential(1e-7 -> 10)", 100 },
        };

    [Theory, MemberData(nameof(OfEpochs))]
    public void Nothing_to_warn_of_in_epochs(
        string source,
        string text,
        long stepsPerEpoch,
        double epochs,
        bool perEpoch
    )
    {
        var report = Linting.Check(
            text,
            RunPlan.FromEpochs(epochs, stepsPerEpoch),
            perEpoch ? StepFrequency.Epoch : StepFrequency.Update,
            metric: new("validation_loss")
        );
        Assert.False(report.HasAtLeast(LintSeverity.Warning), $"{source}:\n{report.Listing()}");
    }

    [Theory, MemberData(nameof(OfSteps))]
    public void Nothing_to_warn_of_in_steps(string source, string text, long steps)
    {
        var report = Linting.Check(text, RunPlan.FromSteps(steps));
        Assert.False(report.HasAtLeast(LintSeverity.Warning), $"{source}:\n{report.Listing()}");
    }

    [Fact] // Brown et al. 2020, arXiv:2005.14165: 300e9 tokens, the cosine over 260e9 of them, then at its tenth.
    public void Nothing_to_warn_of_in_tokens()
    {
        var report = Linting.Check(
            "warmup(375e6tok) then cosine(6e-5 -> 6e-6, 259.625e9tok)",
            RunPlan.FromTokens(300e9, sequenceLength: 2048, batchSize: 1_600)
        );
        Assert.False(report.HasAtLeast(LintSeverity.Warning), report.Listing());
        Assert.Equal(LintSeverity.Note, report.Finding("LR004").Severity);
    }
}
