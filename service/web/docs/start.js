// Relative addresses, so that the page works below any path prefix.
SwaggerUIBundle({ url: "openapi.json", dom_id: "#contract", deepLinking: true, validatorUrl: null });
