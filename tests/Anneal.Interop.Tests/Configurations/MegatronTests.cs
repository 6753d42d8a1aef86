namespace Anneal.Interop.Tests.Configurations;

public sealed class MegatronTests
{
    private const string NeoX = """
        {
          "train-iters": 1000,
          "lr-decay-iters": 1000,
          "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
          "min-lr": 0.0001,
          "lr-decay-style": "cosine",
          "warmup": 0.1
        }
        """;

    [Fact]
    public void Options_of_Megatron_are_its_scheduler()
    {
        var found = Configured.Only(
            "pretrain.sh",
            """
            TRAINING_ARGS=(
                --train-iters 500000 # all
                --lr 6.0e-5
                --min-lr 6.0e-6
                --lr-decay-style cosine
                --lr-warmup-fraction .001
                --lr-decay-iters 430000
            )
            torchrun pretrain_gpt.py ${TRAINING_ARGS[@]} --fp16
            """
        );
        Configured.Equal([0, 3e-5, 6e-5, 6e-6], Configured.Rates(found, 0, 215, 430, 430_000));
        Assert.Equal(500_000, found.Run.Plan!.TotalSteps);
    }

    [Fact]
    public void A_variable_may_have_a_default_and_a_command_that_is_printed_is_not_run()
    {
        var found = Configured.Only(
            "run.sh",
            """
            STEPS=${STEPS:-1000}
            ARGS="\
                --lr ${LR:-1e-3} \
                --train-iters $STEPS --lr-decay-style linear \
            "
            CMD="torchrun pretrain_gpt.py $ARGS --fp16"
            echo "$CMD"
            eval $CMD 2>&1 | tee log.txt
            """
        );
        Configured.Equal([1e-3, 5e-4], Configured.Rates(found, 0, 500));
    }

    [Fact]
    public void Samples_are_updates_of_the_global_batch()
    {
        var found = Configured.Only(
            "a.sh",
            "python pretrain.py --lr 1 --lr-decay-style linear --train-iters 100 --global-batch-size 10 "
                + "--lr-decay-samples 1000 --lr-warmup-samples 200\n"
        );
        Configured.Equal([0, 1, 0.5, 0], Configured.Rates(found, 0, 20, 60, 100));
    }

    [Fact]
    public void GPT_NeoX_decays_over_what_the_warm_up_leaves()
    {
        var found = Configured.Only("small.yml", NeoX);
        Configured.Equal([0, 0.001, 0.00055, 0.0001], Configured.Rates(found, 0, 100, 550, 1000));
        Assert.Equal("GPT-NeoX", found.Framework);
    }

    [Theory]
    [InlineData("--lr-decay-style cosine --train-iters 10", "'lr' is not known")]
    [InlineData("--lr-decay-style cosine --lr 1", "the updates of the run are not known")]
    [InlineData("--lr-decay-style spiral --lr 1 --train-iters 10", "spiral")]
    [InlineData(
        "--lr-decay-style linear --lr 1 --train-iters 10 --lr-decay-samples 5",
        "'global_batch_size' is not known"
    )]
    [InlineData("--lr-decay-style linear --lr $LR --train-iters 10", "'lr' is not known")]
    [InlineData("--lr-decay-style linear --lr 1 --train-iters 10 --rampup-batch-size 16 8 100", "the batch grows")]
    public void What_is_not_known_is_said(string options, string why) =>
        Assert.Contains(
            why,
            Configured.Only("a.sh", $"python pretrain.py {options}\n").Unknown,
            StringComparison.Ordinal
        );
}
