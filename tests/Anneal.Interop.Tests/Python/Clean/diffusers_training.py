from diffusers import DDPMScheduler
from diffusers.optimization import get_cosine_schedule_with_warmup

noise_scheduler = DDPMScheduler(num_train_timesteps=1000)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
lr_scheduler = get_cosine_schedule_with_warmup(optimizer=optimizer, num_warmup_steps=500, num_training_steps=len(train_dataloader) * config.num_epochs)
for epoch in range(config.num_epochs):
    for step, batch in enumerate(train_dataloader):
        noisy_images = noise_scheduler.add_noise(clean_images, noise, timesteps)
        with accelerator.accumulate(model):
            noise_pred = model(noisy_images, timesteps)[0]
            loss = F.mse_loss(noise_pred, noise)
            accelerator.backward(loss)
            optimizer.step()
            lr_scheduler.step()
            optimizer.zero_grad()
for t in noise_scheduler.timesteps:
    sample = noise_scheduler.step(model(sample, t), t, sample).prev_sample
