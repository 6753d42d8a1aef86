namespace Anneal.Interop.Tests.Configurations;

public sealed class DeepSpeedTests
{
    [Fact]
    public void Its_json_says_schedule_and_rate()
    {
        var found = Configured.Only(
            "ds.json",
            """
            {
              "train_micro_batch_size_per_gpu": 4,
              "gradient_accumulation_steps": 2,
              "optimizer": {"type": "AdamW", "params": {"lr": 1e-3}},
              "scheduler": {
                "type": "WarmupDecayLR",
                "params": {"total_num_steps": 1000, "warmup_min_lr": 0, "warmup_max_lr": 0.001, "warmup_num_steps": 100}
              }
            }
            """
        );
        Assert.Equal(
            "deepspeed.WarmupDecayLR(total_num_steps=1000, warmup_min_lr=0, warmup_max_lr=0.001, warmup_num_steps=100)",
            found.Recipe!.ToString()
        );
        Assert.Equal((6, 0.001), (found.Line, found.Rate.Value));
    }

    [Theory]
    [InlineData(
        "\"WarmupLR\"",
        "{\"warmup_num_steps\": \"auto\"}",
        "'warmup_num_steps' (line 1) is auto, which the trainer sets"
    )]
    [InlineData("\"CosineLR\"", "{}", "'CosineLR' is no schedule of DeepSpeed that is known")]
    [InlineData("\"WarmupDecayLR\"", "{\"warmup_num_steps\": 5}", "total_num_steps")]
    [InlineData("\"WarmupLR\"", "{\"warmup_sleep\": 5}", "warmup_sleep")]
    public void What_is_not_known_is_said(string type, string parameters, string why) =>
        Assert.Contains(
            why,
            Configured
                .Only("ds.json", $$$"""{"fp16": {}, "scheduler": {"type": {{{type}}}, "params": {{{parameters}}}}}""")
                .Unknown,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("OneCycle", "{\"cycle_min_lr\": 0.001, \"cycle_max_lr\": 0.01}")]
    [InlineData("LRRangeTest", "{\"lr_range_test_min_lr\": 0.001}")]
    [InlineData("WarmupLR", "{\"warmup_type\": \"linear\", \"warmup_max_lr\": 0.1}")]
    [InlineData("WarmupCosineLR", "{\"total_num_steps\": 100}")]
    public void Its_schedules_are_known(string type, string parameters) =>
        Assert.StartsWith(
            $"deepspeed.{type}(",
            Configured
                .Only("a.json", $$$"""{"zero": {}, "scheduler": {"type": "{{{type}}}", "params": {{{parameters}}}}}""")
                .Recipe!.ToString(),
            StringComparison.Ordinal
        );
}
