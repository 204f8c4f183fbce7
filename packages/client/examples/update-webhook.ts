import { ManagementClient, Models } from "@genauth-webhooks/client";

// Initialize ManagementClient
const managementClient = new ManagementClient({
  // Need to be replaced with your GenAuth Access Key ID
  accessKeyId: "65f0c0de0000000000000001",
  // Need to be replaced with your GenAuth Access Key Secret
  accessKeySecret: "local-genauth-mock-secret-000001",
  // If it is a private deployment customer, you need to set the GenAuth service domain name
  host: process.env["GENAUTH_HOST"] ?? "http://127.0.0.1:4650",
});

(async () => {
  const result = await managementClient.updateWebhook({
    webhookId: process.env["WEBHOOK_ID"] ?? "6229ffa0f1c2d3e4a5b6c7d8",
    name: "User creation event",
    url: "https://example.com/callback",
    events: ["user:created"],
    contentType: Models.WebhookDto.contentType.APPLICATION_JSON,
    enabled: true,
    secret: "xxxxxxxxxxxx",
  });

  console.log(JSON.stringify(result, null, 2));
})();
