// @generated from specs/siliconflow by pnpm generate; do not edit
/** The responses of the vendor's document; as a whole it is `openapi.json`. */
export const document: unknown = JSON.parse(
  '{"paths":{"/user/info":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"code":20000,"message":"OK","status":true,"data":{"id":"userid","name":"username","image":"user_avatar_image_url","email":"user_email_address","isAdmin":false,"balance":"0.88","status":"normal","introduction":"user_introduction","role":"user_role","chargeBalance":"88.00","totalBalance":"88.88"}}}}},"400":{"content":{"application/json":{"example":"string"}}},"401":{"content":{"application/json":{"example":"string"}}},"404":{"content":{"application/json":{"example":"string"}}},"429":{"content":{"application/json":{"example":"string"}}},"503":{"content":{"application/json":{"example":"string"}}},"504":{"content":{"application/json":{"example":"string"}}}}}}}}',
);
